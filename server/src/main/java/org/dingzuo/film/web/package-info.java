@NullMarked
package org.dingzuo.film.web;

import org.jspecify.annotations.NullMarked;
