/** People who edit on both sides at once and write down what they were promised: {@link io.piboard.acceptance.load.Load}. */
package io.piboard.acceptance.load;
