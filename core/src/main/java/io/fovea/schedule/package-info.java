/** How the learning rate changes while training goes on. */
package io.fovea.schedule;
