extension CivilDay: Codable, ExpressibleByStringLiteral {
    /// Reads `2026-11-23`; `nil` when it is anything else or no such day exists.
    package init?(iso8601 text: String) {
        var reader = DigitReader(text)
        guard let year = reader.number(4), reader.take("-"), let month = reader.number(2), reader.take("-"),
            let day = reader.number(2), reader.isAtEnd
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// A day written into the source: a fixture or a constant.
    package init(stringLiteral text: String) {
        guard let day = CivilDay(iso8601: text) else { preconditionFailure("not a day: \(text)") }
        self = day
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let day = CivilDay(iso8601: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day")
        }
        self = day
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
