/** Version 3 of Cloud's API: what is plain text elsewhere is an Atlassian Document there, in answers and requests. */
package io.piboard.jirasim.richtext;
