package dev.slingshot.reports.site;

import dev.slingshot.reports.view.ProblemPage;
import java.util.List;
import java.util.Map;

/// A problem page with the files its larger traces lie in.
///
/// @param chunks paths from the site's root by trial
public record TracedProblem(ProblemPage page, Map<String, List<String>> chunks) {

    public TracedProblem {
        chunks = Map.copyOf(chunks);
    }
}
