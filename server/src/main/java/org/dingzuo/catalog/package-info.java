/** What can be ordered: designs with options and rules, and how each choice changes price, steps and material.
 *  A draft is edited; what is published is an immutable revision, and a configuration is checked against exactly one. */
@ApplicationModule(allowedDependencies = {"kernel", "foundation", "studio", "materials"})
@NullMarked
package org.dingzuo.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
