package import Wire

/// What the bus and the services answered when they were told that the clock is right.
package enum ClockReport {
    /// A line each: what it goes by now, and whether it had doubted it; or why it could not be told.
    package static func table(_ told: [(name: String, reply: JSON)]) -> String {
        var table = Table(["SERVICE", "GOES BY", "WHAT WAS DONE"])
        for (name, reply) in told {
            if let trouble = reply["trouble"]?.string {
                table.add([name, "–", "not told: \(trouble); say it again when genklang status shows it joined"])
            } else {
                let wasDoubted = reply["done"]?.bool ?? true
                table.add([
                    name, reply["clock"]?.string ?? "–", wasDoubted ? "was doubted, goes on" : "was not doubted",
                ])
            }
        }
        return table.text
    }
}
