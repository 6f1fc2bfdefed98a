/** The demo site: three teams, four sprints each, about 150 issues. */
package io.piboard.jirasim.demo;
