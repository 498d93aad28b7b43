package acme;

import io.fovea.spec.Spec;

/** A third party's part, by any name. */
public record Named(String name) implements Spec {}
