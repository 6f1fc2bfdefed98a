/** Comments on issues. */
package io.piboard.jirasim.comment;
