/** Issues and their fields: create, read, edit, delete, properties, create and edit metadata. */
package io.piboard.jirasim.issue;
