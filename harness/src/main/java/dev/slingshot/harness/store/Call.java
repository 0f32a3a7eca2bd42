package dev.slingshot.harness.store;

import dev.slingshot.strategies.Usage;
import java.util.List;

/// A recorded call on its way to the store, request and answer as JSON.
///
/// @param kind `policy` or `verifier`
/// @param links of its prompt; none for a verifier's call
@SuppressWarnings("ArrayRecordComponent") // opaque bytes on their way to the file, never compared
record Call(
        Key key,
        String kind,
        List<Link> links,
        byte[] request,
        byte[] answer,
        Usage usage,
        long startedMillis,
        long tookMillis) {}
