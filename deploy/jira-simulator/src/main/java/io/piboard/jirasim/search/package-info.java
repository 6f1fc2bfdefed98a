/** A subset of JQL over an index that may lag behind the database. */
package io.piboard.jirasim.search;
