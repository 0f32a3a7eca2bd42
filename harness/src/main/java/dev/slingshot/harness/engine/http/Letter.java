package dev.slingshot.harness.engine.http;

import java.util.Optional;

/// A question as it goes over the wire, written before its turn comes so that it can leave at once.
///
/// @param body to be posted, as JSON; none is a GET
/// @param streaming how its answer comes token by token, if it does
@SuppressWarnings("ArrayRecordComponent") // bytes on their way out, never compared
record Letter(String path, Optional<byte[]> body, Optional<Streaming> streaming) {

    static Letter get(String path) {
        return new Letter(path, Optional.empty(), Optional.empty());
    }
}
