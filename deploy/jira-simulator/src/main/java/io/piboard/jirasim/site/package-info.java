/** The database: what an administrator has set up ({@code Catalog}) and what changes ({@code Site}). */
package io.piboard.jirasim.site;
