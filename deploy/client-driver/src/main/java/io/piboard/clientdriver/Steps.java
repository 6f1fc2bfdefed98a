package io.piboard.clientdriver;

import java.util.Map;

/** Some of what is to be done at a site, by name and in order; one that fails does not stop the others. */
interface Steps {

    Map<String, Runnable> steps();
}
