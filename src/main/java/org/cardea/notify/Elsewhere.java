package org.cardea.notify;

import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Marks an event that another instance of the service has told us of. */
@Qualifier
@Retention(RUNTIME)
@Target(PARAMETER)
public @interface Elsewhere {

    /** For firing and recognising such events. */
    final class Literal extends AnnotationLiteral<Elsewhere> implements Elsewhere {
        static final Literal INSTANCE = new Literal();
        private static final long serialVersionUID = 1;
    }
}
