package io.fovea.training;

import io.fovea.logging.RunFolder;
import java.util.Optional;

/**
 * What a callback may need that is not a setting of its own.
 *
 * @param folder where the run writes; empty for a run that keeps nothing
 */
public record CallbackContext(Optional<RunFolder> folder) {}
