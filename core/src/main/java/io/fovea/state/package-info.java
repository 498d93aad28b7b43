/** What a part must be told to go on where it stopped. */
package io.fovea.state;
