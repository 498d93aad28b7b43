/** A state as one file: whole, checked, and nothing but data. */
package io.fovea.checkpoint;
