/** An experiment on every fold, repeat and seed: the plan, its runs, and what they say together. */
package io.fovea.crossvalidation;
