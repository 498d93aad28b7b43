/** Cross-validated scores of experiments, per scanpath and per participant. */
package io.fovea.benchmarks.folds;
