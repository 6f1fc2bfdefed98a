/** The append-only file that lets the site survive kill -9. */
package io.piboard.jirasim.storage;
