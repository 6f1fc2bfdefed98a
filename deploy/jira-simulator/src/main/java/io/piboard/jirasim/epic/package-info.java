/** Epics as the agile API knows them, and the issues that belong to one or to none. */
package io.piboard.jirasim.epic;
