package org.dingzuo.bench.house;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One kept connection speaking just enough HTTP/1.1, so that the driver takes as little of the machine as it can. */
final class Wire implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;

    Wire(Address house) throws IOException {
        socket = new Socket(house.host(), house.port());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        in = new BufferedInputStream(socket.getInputStream(), 16_384);
    }

    record Answer(int status, String body) {
        /** The value after this key, from the first place it stands at; quotes taken off. */
        String field(String key) {
            var at = body.indexOf("\"" + key + "\":");
            if (at < 0) {
                throw new IllegalStateException("no " + key + " in " + status + " " + body);
            }
            var from = at + key.length() + 3;
            var quoted = body.charAt(from) == '"';
            var until = from + 1;
            while (quoted ? body.charAt(until) != '"' : ",}]".indexOf(body.charAt(until)) < 0) {
                until++;
            }
            return body.substring(quoted ? from + 1 : from, until);
        }
    }

    Answer get(String path) throws IOException {
        return ask("GET " + path + " HTTP/1.1\r\nHost: bench\r\nAccept-Language: zh-CN\r\n\r\n");
    }

    Answer post(String path, String key, String body) throws IOException {
        var length = body.getBytes(StandardCharsets.UTF_8).length;
        return ask("POST " + path
                + " HTTP/1.1\r\nHost: bench\r\nAccept-Language: zh-CN\r\nContent-Type: application/json\r\n"
                + (key.isEmpty() ? "" : "Idempotency-Key: " + key + "\r\n") + "Content-Length: " + length + "\r\n\r\n"
                + body);
    }

    private Answer ask(String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        var status = Integer.parseInt(line().split(" ", 3)[1]);
        var length = 0;
        var chunked = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = true;
            }
        }
        var body = chunked ? chunks() : in.readNBytes(length);
        return new Answer(status, new String(body, StandardCharsets.UTF_8));
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (var size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the server hung up");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
