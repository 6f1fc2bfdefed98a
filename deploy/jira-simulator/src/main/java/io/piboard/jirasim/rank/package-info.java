/** The one ranked list of all issues, and how its order is changed. */
package io.piboard.jirasim.rank;
