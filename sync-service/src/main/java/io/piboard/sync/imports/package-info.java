/** The first look at everything a session maps: {@link io.piboard.sync.imports.ImportWorker} finds ids page by page and rings their lanes. */
package io.piboard.sync.imports;
