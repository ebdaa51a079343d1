package import Wire

/// What the bus and the services answered when they were told that the clock is right.
package struct ClockReport {
    /// What one of them answered, or why it could not be told.
    package enum Answer {
        case heard(JSON)
        case untold(code: String, line: String)
    }

    private let answers: [(name: String, answer: Answer)]

    package init(_ answers: [(name: String, answer: Answer)]) { self.answers = answers }

    package var isWhole: Bool { answers.allSatisfy { if case .heard = $0.answer { true } else { false } } }

    /// A line each: what it goes by now, and whether it had doubted it; or what is to be done before it is told again.
    package var text: String {
        var table = Table(["SERVICE", "GOES BY", "WHAT WAS DONE"])
        for (name, answer) in answers {
            switch answer {
            case .heard(let reply):
                let isChange = reply["done"] == true
                table.add([name, reply["clock"]?.string ?? "–", isChange ? "was doubted, goes on" : "was not doubted"])
            case .untold(let code, let line): table.add([name, "–", "not told: \(code): \(line)"])
            }
        }
        return table.text
    }

    package var json: JSON {
        .object(
            JSONObject(
                answers.map { name, answer in
                    switch answer {
                    case .heard(let reply): (name, reply)
                    case .untold(let code, _): (name, ["trouble": .string(code)])
                    }
                }))
    }
}
