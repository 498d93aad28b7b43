/** What there is in the data: told on one screen, as JSON, and as a sheet of pictures. */
package io.fovea.app.inspect;
