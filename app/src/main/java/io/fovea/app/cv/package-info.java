/** The work of {@code fovea cv} that needs processes and experiment files. */
package io.fovea.app.cv;
