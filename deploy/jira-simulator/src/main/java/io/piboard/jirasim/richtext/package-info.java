/**
 * Version 3 of the platform is version 2 with documents in place of plain text: {@link
 * io.piboard.jirasim.richtext.VersionThree} stands before the endpoints, {@link
 * io.piboard.jirasim.richtext.AtlassianDocument} translates.
 */
package io.piboard.jirasim.richtext;
