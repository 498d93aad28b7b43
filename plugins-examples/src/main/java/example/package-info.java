/**
 * A third party's plugin jar for Fovea: a representation, a layer, a backbone and a logger, one
 * public record each. Copy one to begin a plugin of your own.
 *
 * <p>Three things make a class a part: it is a public record that implements its kind's interface;
 * its name has a dot (names without one are Fovea's); and {@code META-INF/services/<interface>}
 * lists it. Nothing else is registered anywhere.
 */
package example;
