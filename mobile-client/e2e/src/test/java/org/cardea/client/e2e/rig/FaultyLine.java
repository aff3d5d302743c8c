package org.cardea.client.e2e.rig;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Random;
import org.cardea.client.ports.Transport;
import org.cardea.client.testkit.Faults;

/** A line to the server on which requests and answers get lost and requests arrive twice. */
public final class FaultyLine {
    private static final int TWICE_IN = 10;

    private FaultyLine() {}

    public static Transport over(Transport line, Faults faults, Random random) {
        return (Transport) Proxy.newProxyInstance(
                Transport.class.getClassLoader(), new Class<?>[] {Transport.class}, (proxy, method, arguments) -> {
                    String call = "server " + method.getName();
                    faults.at(call, false);
                    try {
                        if (method.getName().equals("upload") && random.nextInt(TWICE_IN) == 0) {
                            method.invoke(line, arguments);
                        }
                        Object answer = method.invoke(line, arguments);
                        faults.at(call, true);
                        return answer;
                    } catch (InvocationTargetException refused) {
                        throw refused.getCause();
                    }
                });
    }
}
