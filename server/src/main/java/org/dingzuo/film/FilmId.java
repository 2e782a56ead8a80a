package org.dingzuo.film;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record FilmId(@JsonValue UUID value) {}
