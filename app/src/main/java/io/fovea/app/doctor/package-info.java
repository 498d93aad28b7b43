/** Looks for what keeps Fovea from running on a machine, and knows how to mend it. */
package io.fovea.app.doctor;
