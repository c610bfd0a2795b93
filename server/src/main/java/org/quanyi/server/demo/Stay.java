package org.quanyi.server.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;

/// The months in which a person is enrolled in one region without a break (参保时段).
record Stay(Region region, Month from, Month to) {

    /// Jobs of one region that follow each other or overlap are one stay.
    static List<Stay> of(List<Job> jobs) {
        List<Stay> stays = new ArrayList<>();
        for (Job job : jobs.stream().sorted(Comparator.comparing(Job::from)).toList()) {
            Stay last = stays.isEmpty() ? null : stays.getLast();
            Region region = job.workplace().region();
            if (last != null && last.region.equals(region) && !job.from().isAfter(last.to.next())) {
                Month to = last.to.isAfter(job.to()) ? last.to : job.to();
                stays.set(stays.size() - 1, new Stay(region, last.from, to));
            } else {
                stays.add(new Stay(region, job.from(), job.to()));
            }
        }
        return List.copyOf(stays);
    }
}
