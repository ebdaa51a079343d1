package import CaseModel
import Wire
import Wording

/// A table of complaints, read: what each line asks to have registered, and which lines cannot be read.
package struct ImportSheet: Equatable, Sendable {
    /// A line that is refused, by its number as an editor counts.
    package struct Refused: Equatable, Sendable {
        package let number: Int
        package let code: String
        package let message: String

        package init(number: Int, code: String, message: String) {
            self.number = number
            self.code = code
            self.message = message
        }
    }

    /// The lines that can be laid before Intake, in the file's order.
    package private(set) var rows: [ImportRow] = []
    package private(set) var refused: [Refused] = []
    /// Lines that say just what an earlier one of this file says.
    package private(set) var repeated: [Int] = []

    package var count: Int { rows.count + refused.count + repeated.count }

    /// Reads the table.
    ///
    /// - Parameter withClocks: lines long past get letters and clocks like any other; otherwise their age decides.
    /// - Throws: a header that cannot be used. What is wrong with a line is in `refused`.
    package init(
        _ table: CSV, colleagues: Colleagues, withClocks: Bool, skippingUnknown: Bool
    ) throws(ImportColumn.HeaderFault) {
        let columns = try ImportColumn.read(table.header, skippingUnknown: skippingUnknown)
        var seen: Set<RegisterCase> = []
        for record in table.records {
            do throws(OperatingRefusal) {
                let line = try ImportLine(record.fields, columns)
                let wish = try line.registration(colleagues, withClocks: withClocks)
                let row = ImportRow(number: record.line, registration: wish)
                guard ImportChunks.size(of: row) <= ImportChunks.mostBytes else { throw .lineTooLong }
                if seen.insert(wish).inserted { rows.append(row) } else { repeated.append(record.line) }
            } catch {
                refused.append(Refused(number: record.line, code: error.code, message: error.sentence))
            }
        }
    }
}

/// Lines are laid before Intake in parts that fit a line on the bus.
package enum ImportChunks {
    /// The most bytes of rows in one call; what surrounds them has room in the 60 KiB that a call may have.
    package static let mostBytes = 48_000

    /// The rows in parts of at most `StageImport.mostRows` rows and `mostBytes` bytes.
    package static func parts(of rows: [ImportRow]) -> [[ImportRow]] {
        var parts: [[ImportRow]] = []
        var bytes = 0
        for row in rows {
            let size = size(of: row)
            if parts.isEmpty || bytes + size > mostBytes || (parts.last?.count ?? 0) >= StageImport.mostRows {
                parts.append([])
                bytes = 0
            }
            parts[parts.count - 1].append(row)
            bytes += size
        }
        return parts
    }

    static func size(of row: ImportRow) -> Int { ((try? JSON(encoding: row))?.bytes.count ?? Int.max / 2) + 1 }
}

/// The fields of one line by their columns.
struct ImportLine {
    private let fields: [ImportColumn: String]

    init(_ fields: [String], _ columns: [ImportColumn?]) throws(OperatingRefusal) {
        guard fields.count == columns.count else {
            throw .lineHasOtherFields(fields: fields.count, columns: columns.count)
        }
        var read: [ImportColumn: String] = [:]
        for (column, field) in zip(columns, fields) {
            if let column, let text = field.unlessEmpty { read[column] = text }
        }
        self.fields = read
    }

    /// What the line asks to have registered.
    func registration(_ colleagues: Colleagues, withClocks: Bool) throws(OperatingRefusal) -> RegisterCase {
        let written = try needed(.received)
        guard let received = Timestamp(written: written) else { throw unreadable(.received, "23-11-2026 07.55") }
        let assigned = try fields[.assigned].map { text throws(OperatingRefusal) in try colleagues.person(text) }
        let recipient = try fields[.recipient].map { text throws(OperatingRefusal) in try colleagues.person(text) }
        return RegisterCase(
            received: received, channel: try neededTerm(.channel), kind: try term(.kind) ?? .complaint,
            unit: try colleagues.unit(try needed(.unit)), citizen: try citizen(), points: try points(),
            summary: try needed(.summary),
            about: try list(.about).map { text throws(OperatingRefusal) in try colleagues.person(text) },
            assigned: assigned, wish: try term(.wish) ?? .call, unsuitable: try unsuitable(), recipient: recipient,
            isHistory: withClocks ? false : nil)
    }

    private func citizen() throws(OperatingRefusal) -> Citizen? {
        guard let name = fields[.name] else { return nil }
        let town = [fields[.postcode], fields[.town]].compactMap(\.self).joined(separator: " ")
        let lines = list(.address) + (town.isEmpty ? [] : [town])
        let cpr = try fields[.cpr].map { text throws(OperatingRefusal) -> CPR in
            guard let number = CPR(text) else { throw unreadable(.cpr, "ddmmåå-nnnn") }
            return number
        }
        return Citizen(
            name: name, phone: fields[.phone], email: fields[.email], addressLines: lines, cpr: cpr,
            isVerified: try isYes(.verified))
    }

    private func points() throws(OperatingRefusal) -> [ComplaintPoint] {
        try list(.points).map { text throws(OperatingRefusal) in
            guard let point = ComplaintPoint(written: text) else { throw .pointWithoutKind }
            return point
        }
    }

    private func unsuitable() throws(OperatingRefusal) -> Unsuitability? {
        guard let ground = fields[.unsuitable] else { return nil }
        let offers = try list(.offers).map { text throws(OperatingRefusal) -> SupportOffer in
            guard let offer = SupportOffer.read(text) else {
                throw unreadable(.offers, SupportOffer.interpreter.example)
            }
            return offer
        }
        return Unsuitability(
            ground: UnsuitableGround(rawValue: ground), reason: fields[.unsuitableReason] ?? "", offers: offers)
    }

    private func isYes(_ column: ImportColumn) throws(OperatingRefusal) -> Bool {
        let text = (fields[column] ?? "").lowercased()
        if Wording.yes.contains(text) { return true }
        guard Wording.no.contains(text) else { throw unreadable(column, Wording.yes[0]) }
        return false
    }

    private func needed(_ column: ImportColumn) throws(OperatingRefusal) -> String {
        guard let text = fields[column] else { throw .fieldEmpty(column: column.names[0]) }
        return text
    }

    private func neededTerm<Term: Worded>(_ column: ImportColumn) throws(OperatingRefusal) -> Term {
        guard let term: Term = try term(column) else { throw .fieldEmpty(column: column.names[0]) }
        return term
    }

    private func term<Term: Worded>(_ column: ImportColumn) throws(OperatingRefusal) -> Term? {
        guard let text = fields[column] else { return nil }
        guard let term = Term.read(text) else {
            throw unreadable(column, Term.allCases.map(\.example).joined(separator: ", "))
        }
        return term
    }

    private func list(_ column: ImportColumn) -> [String] {
        (fields[column] ?? "").split(separator: "|").compactMap { String($0).unlessEmpty }
    }

    private func unreadable(_ column: ImportColumn, _ example: String) -> OperatingRefusal {
        .fieldUnreadable(column: column.names[0], example: example)
    }
}

extension Worded {
    /// How it may be written.
    var example: String { words.first ?? rawValue }
}

extension ComplaintPoint {
    /// Reads `formalitet: nobody rang back`; `nil` without a kind in front.
    init?(written text: String) {
        guard let colon = text.firstIndex(of: ":"), let kind = PointKind.read(String(text[..<colon])) else {
            return nil
        }
        self.init(kind: kind, text: String(text[text.index(after: colon)...]).trimmed)
    }
}
