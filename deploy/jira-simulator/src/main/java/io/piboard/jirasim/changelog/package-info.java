/** Who changed what of an issue, and when: {@link io.piboard.jirasim.changelog.HistoryView} and its resources. */
package io.piboard.jirasim.changelog;
