package org.dingzuo.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

class InterpreterTest {
    private final Interpreter interpreter = new Interpreter();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        There is no such shop                          | 没有这家店
        Fill in this line                              | 请填写这一行
        Fill in buyer.phone                            | 请填写 buyer.phone
        lines[0].quantity must be from 1 to 100        | lines[0].quantity 要在 1 到 100 之间
        Pick one of the choices of 'a$1\\b'             | 请从「a$1\\b」的选项里选一个
        Nobody ever said this                          | Nobody ever said this
        请选择一张图片                                   | 请选择一张图片
        """)
    void whatTheBookKnowsIsSaidInChineseAndTheRestStays(String said, String heard) {
        assertThat(interpreter.inChinese(said)).isEqualTo(heard);
    }

    /** Whoever writes a refusal anew writes it into the book too. */
    @Test
    void everySentenceOfTheBookIsStillSaid() throws IOException {
        var house = sources();
        var forgotten = new ClassPathResource("refusals/zh-CN.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.substring(0, line.indexOf(" => ")))
                .filter(english -> Arrays.stream(english.split("\\{[a-z]+}"))
                        .filter(part -> part.length() > 5)
                        .anyMatch(part -> !house.contains(part.strip())))
                .toList();
        assertThat(forgotten).isEmpty();
    }

    /** All of it, each sentence in one piece. */
    private static String sources() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(InterpreterTest::text)
                    .collect(Collectors.joining("\n"))
                    .replaceAll("\"\\s*\\+\\s*\"", "");
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
