/** Trained models at work: scanpaths in, class probabilities or numbers out. */
package io.fovea.predictor;
