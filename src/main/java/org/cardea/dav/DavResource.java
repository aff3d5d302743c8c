package org.cardea.dav;

import io.quarkus.runtime.ExecutorRecorder;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cardea.accounts.Access;
import org.cardea.accounts.BasicBelowDav;
import org.cardea.accounts.Caller;
import org.cardea.shared.Problem;
import org.cardea.shared.ProblemMapper;

/**
 * WebDAV's methods, each handed on to who answers it. A route beside the framework's resources: most requests are polls
 * without news, and those are answered by the thread that read them.
 */
@Singleton
public class DavResource {
    private static final int BEFORE_THE_FRAMEWORKS = 0;

    private final Map<String, Function<Call, Answer>> methods;
    private final Poll poll;
    private final BasicBelowDav passwords;
    private final TakeBody bodies;
    private final ProblemMapper problems = new ProblemMapper();

    DavResource(
            Options options,
            Propfind propfind,
            Proppatch proppatch,
            Mkcol mkcol,
            Report report,
            GetCard get,
            PutCard put,
            DeleteThing delete,
            PostThing post,
            CopyCard copy,
            Acl acl,
            Represent represent,
            Poll poll,
            BasicBelowDav passwords,
            TakeBody bodies) {
        this.methods = Map.ofEntries(
                Map.entry("OPTIONS", options::answer),
                Map.entry("PROPFIND", propfind::answer),
                Map.entry("PROPPATCH", proppatch::answer),
                Map.entry("MKCOL", mkcol::answer),
                Map.entry("REPORT", report::answer),
                Map.entry("GET", get::answer),
                Map.entry("HEAD", get::answer),
                Map.entry("PUT", call -> represent.of(call, put::answer)),
                Map.entry("POST", post::answer),
                Map.entry("DELETE", delete::answer),
                Map.entry("COPY", copy::copy),
                Map.entry("MOVE", copy::move),
                Map.entry("ACL", acl::answer));
        this.poll = poll;
        this.passwords = passwords;
        this.bodies = bodies;
    }

    void route(@Observes Router router) {
        router.route().order(BEFORE_THE_FRAMEWORKS).handler(this::receive);
    }

    private void receive(RoutingContext request) {
        String path = request.normalizedPath();
        if (!path.equals("/dav") && !path.startsWith(Hrefs.ROOT)) {
            request.next();
            return;
        }
        Context loop = Vertx.currentContext();
        Optional<Caller> remembered = passwords.remembered(request);
        if (remembered.isPresent()) {
            enter(loop, request, remembered.get());
            return;
        }
        request.<Uni<SecurityIdentity>>get(QuarkusHttpUser.DEFERRED_IDENTITY_KEY)
                .subscribe()
                .with(
                        who -> on(loop, request, () -> enter(loop, request, who)),
                        refused -> on(loop, request, () -> fail(request, refused)));
    }

    /** At once where this is its thread already. */
    private void on(Context loop, RoutingContext request, Runnable step) {
        if (Vertx.currentContext() == loop && Context.isOnEventLoopThread()) {
            guarded(request, step);
        } else {
            loop.runOnContext(later -> guarded(request, step));
        }
    }

    private void guarded(RoutingContext request, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | OutOfMemoryError fault) {
            // Whoever asked is answered in any case, and does not wait for ever.
            fail(request, fault);
        }
    }

    private void fail(RoutingContext request, Throwable fault) {
        request.request().resume();
        problems.tell(fault, request);
    }

    private void enter(Context loop, RoutingContext request, SecurityIdentity who) {
        if (who == null || who.isAnonymous()) {
            throw new UnauthorizedException();
        }
        enter(loop, request, Caller.of(who));
    }

    private void enter(Context loop, RoutingContext request, Caller caller) {
        if (caller.access() != Access.BASIC) {
            request.request().resume();
            Reply.of(request).send(Answer.of(403));
            return;
        }
        bodies.of(request)
                .whenComplete((body, fault) -> on(loop, request, () -> {
                    if (fault != null) {
                        fail(request, fault);
                    } else {
                        answer(request, call(request, caller, body));
                    }
                }));
    }

    private static Call call(RoutingContext request, Caller caller, byte[] body) {
        return new Call(
                caller, request.normalizedPath(), name -> header(request, name), new ByteArrayInputStream(body));
    }

    /** One that comes in several lines is one (RFC 9110 section 5.3). */
    private static String header(RoutingContext request, String name) {
        List<String> lines = request.request().headers().getAll(name);
        return lines.isEmpty() ? null : String.join(", ", lines);
    }

    private void answer(RoutingContext request, Call call) {
        HttpMethod method = request.request().method();
        poll.answer(method.name(), call)
                .ifPresentOrElse(
                        polled -> polled.whenComplete((answer, closerLook) -> guarded(request, () -> {
                            if (closerLook != null || answer.isEmpty()) {
                                answerAtLength(request, call);
                            } else {
                                Reply.of(request).send(answer.get());
                            }
                        })),
                        () -> answerAtLength(request, call));
    }

    private void answerAtLength(RoutingContext request, Call call) {
        Function<Call, Answer> answering =
                methods.getOrDefault(request.request().method().name(), unknown -> Answer.of(405));
        ExecutorRecorder.getCurrent()
                .execute(() -> guarded(request, () -> Reply.of(request).send(answer(call, answering))));
    }

    private static Answer answer(Call call, Function<Call, Answer> answering) {
        try {
            return Options.instead(call, answering.apply(call));
        } catch (Refusal refusal) {
            return Options.instead(call, refusal.answer());
        } catch (Problem problem) {
            if (problem.status() == 404) {
                return Answer.of(404);
            }
            throw problem;
        }
    }
}
