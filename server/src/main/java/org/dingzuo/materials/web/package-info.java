@NullMarked
package org.dingzuo.materials.web;

import org.jspecify.annotations.NullMarked;
