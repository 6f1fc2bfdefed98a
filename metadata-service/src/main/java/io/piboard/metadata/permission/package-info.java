/**
 * The permission pre-flight: {@link io.piboard.metadata.permission.PermissionCheck} asks a site what our account may do,
 * {@link io.piboard.metadata.permission.PermissionTable} keeps it and announces what differs,
 * {@link io.piboard.metadata.permission.PermissionsResource} reports it in plain words.
 */
package io.piboard.metadata.permission;
