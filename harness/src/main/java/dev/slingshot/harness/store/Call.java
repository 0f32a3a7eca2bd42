package dev.slingshot.harness.store;

import dev.slingshot.strategies.Usage;
import java.util.List;

/// A recorded call on its way to the store. Its answer is written as JSON only there, out of the
/// way of the next call.
///
/// @param request as JSON
/// @param kind `policy` or `verifier`
/// @param links of its prompt; none for a verifier's call
@SuppressWarnings("ArrayRecordComponent") // opaque bytes on their way to the file, never compared
record Call(
        Key key,
        String kind,
        List<Link> links,
        byte[] request,
        Object answer,
        Usage usage,
        long startedMillis,
        long tookMillis) {}
