/** Links between issues; the inward issue is the source. */
package io.piboard.jirasim.link;
