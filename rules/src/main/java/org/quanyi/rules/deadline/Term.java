package org.quanyi.rules.deadline;

/// How long a deadline is and which way it runs (期限长度与方向).
///
/// @param amount how many, at least 1 and at most what the unit allows
/// @param unit of what; fixed by the statute, never inferred
/// @param direction from the start onwards, or back from it
public record Term(int amount, Unit unit, Direction direction) {
    /// What is counted (期限单位).
    public enum Unit {
        /// Working days (工作日), make-up Saturdays and Sundays included.
        WORKING_DAY(1000),
        /// Days of the calendar (自然日).
        CALENDAR_DAY(3660),
        /// Months (月), to the day of the same number or the last of the month.
        MONTH(600),
        /// Years (年), to the same day or 28 February.
        YEAR(50);

        private final int most;

        Unit(int most) {
            this.most = most;
        }

        /// The largest amount that is counted.
        public int most() {
            return most;
        }
    }

    /// Which way a deadline runs (起算方向).
    public enum Direction {
        /// Onwards: the last day on which something may be done.
        FORWARD(1),
        /// Back from a day: the last day on which a minimum notice may be given (提前通知).
        BACKWARD(-1);

        private final int step;

        Direction(int step) {
            this.step = step;
        }

        int step() {
            return step;
        }
    }

    /// Where a last day that is no working day moves to (期限末日顺延).
    public enum Roll {
        /// It stays.
        NONE(0),
        /// To the next working day.
        NEXT_WORKING_DAY(1),
        /// To the working day before.
        PREVIOUS_WORKING_DAY(-1);

        private final int step;

        Roll(int step) {
            this.step = step;
        }

        int step() {
            return step;
        }
    }

    /// Refuses an amount outside the limits of its unit.
    public Term {
        if (amount < 1 || amount > unit.most()) {
            throw new IllegalArgumentException(amount + " " + unit);
        }
    }

    /// What the law does with the last day: onwards it moves to the next working day; a minimum
    /// notice is not moved.
    public Roll roll() {
        return direction == Direction.FORWARD ? Roll.NEXT_WORKING_DAY : Roll.NONE;
    }
}
