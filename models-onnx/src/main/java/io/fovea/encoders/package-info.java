/** Networks that were trained elsewhere and are used as they are. */
package io.fovea.encoders;
