package io.fovea.spec;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A type of setting whose value an experiment file writes as one word or number. The type has a
 * public static method {@code parse(String)}, which throws a {@link FoveaException} whose text
 * reads after "expected ...", and its {@code toString()} gives what {@code parse} reads.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OneWord {
  /** What messages call such a value, for example {@code a number of batches or a share}. */
  String value();
}
