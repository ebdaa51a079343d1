package import CaseModel

extension Timestamp {
    /// Reads a moment as it stands in a spreadsheet or is typed by a person; `nil` when it is none.
    ///
    /// ISO 8601 (`2026-11-23T14:30`, with offset or without), or day and time apart: `23-11-2026 14.30`,
    /// `23.11.2026 kl. 14:30`, `23/11-2026 14:30`, `2026-11-23 14:30:05`. On a Danish clock. A day alone is its
    /// beginning, so that a promise reckoned from it is never later than what was meant.
    package init?(written text: String) {
        if let moment = Timestamp(civil: text.trimmed) {
            self = moment
            return
        }
        let parts = text.lowercased().split { $0.isWhitespace || $0 == "t" }.filter { $0 != "kl." && $0 != "kl" }
        guard (1...2).contains(parts.count), let day = CivilDay(written: parts[0]) else { return nil }
        guard parts.count == 2 else {
            self = Copenhagen.moment(day)
            return
        }
        let numbers = parts[1].split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
        let limits = [24, 60, 60]
        guard (2...3).contains(numbers.count) else { return nil }
        var seconds = 0
        for (place, number) in numbers.enumerated() {
            guard (1...2).contains(number.utf8.count), number.utf8.allSatisfy({ (48...57).contains($0) }),
                let value = Int(number), value < limits[place]
            else { return nil }
            seconds += value * [3600, 60, 1][place]
        }
        let moment = Copenhagen.moment(day, millisecondOfDay: seconds * 1000)
        // The night the clock leaps forward has no such time; whoever wrote it meant another.
        guard moment.civil.millisecondOfDay == seconds * 1000 else { return nil }
        self = moment
    }
}

extension CivilDay {
    /// Reads `2026-11-23`, `23-11-2026`, `23.11.2026` or `23/11-2026`.
    init?(written text: some StringProtocol) {
        let parts = text.split(omittingEmptySubsequences: false) { "-./".contains($0) }
        guard parts.count == 3, parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            parts[1].utf8.count <= 2
        else { return nil }
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == 3 else { return nil }
        switch (parts[0].utf8.count, parts[2].utf8.count) {
        case (4, 1...2): self.init(year: numbers[0], month: numbers[1], day: numbers[2])
        case (1...2, 4): self.init(year: numbers[2], month: numbers[1], day: numbers[0])
        default: return nil
        }
    }
}
