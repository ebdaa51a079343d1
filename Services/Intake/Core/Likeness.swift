package import CaseModel

/// What of a citizen's details is compared between cases, written alike however it was typed.
///
/// It only points at cases: whether two are one citizen's is a person's word. Nothing is compared that few letters would
/// make alike: a telephone number has eight digits or more, a name goes with its address.
package struct Likeness: Hashable, Sendable {
    /// The sign and what it reads, in the order of the signs.
    package let marks: [Mark]

    package struct Mark: Hashable, Sendable {
        package let sign: LikenessSign
        package let text: String

        package init(sign: LikenessSign, text: String) {
            self.sign = sign
            self.text = text
        }
    }

    /// The fewest digits by which telephones are compared: a Danish number, and not a switchboard's short one.
    private static let fewestDigits = 8

    /// - Parameter cpr: the number as it is kept, ten digits; it has no printable form of its own.
    package init(name: String?, phone: String?, email: String?, addressLines: [String], cpr: String?) {
        let values: [(LikenessSign, String?)] = [
            (.cpr, cpr.flatMap { $0.isEmpty ? nil : $0 }), (.phone, phone.flatMap(Self.phone)),
            (.email, email.flatMap(Self.email)), (.nameAndAddress, Self.nameAndAddress(name, addressLines)),
        ]
        marks = values.compactMap { sign, text in text.map { Mark(sign: sign, text: $0) } }
    }

    /// - Parameter cpr: as above.
    package init(_ citizen: Citizen, cpr: String?) {
        self.init(
            name: citizen.name, phone: citizen.phone, email: citizen.email, addressLines: citizen.addressLines,
            cpr: cpr)
    }

    /// Digits without their country's code in front, as far as it is ours.
    private static func phone(_ text: String) -> String? {
        var digits = Substring(text.unicodeScalars.filter { ("0"..."9").contains($0) }.map(String.init).joined())
        let isForeign = text.contains("+") || digits.hasPrefix("00")
        if isForeign, digits.hasPrefix("00"), digits.count > fewestDigits { digits = digits.dropFirst(2) }
        if digits.count == fewestDigits + 2, digits.hasPrefix("45") { digits = digits.dropFirst(2) }
        return digits.count >= fewestDigits ? String(digits) : nil
    }

    private static func email(_ text: String) -> String? {
        let text = text.lowercased()
        return ContactDetails.isEmail(text) ? text : nil
    }

    /// Both as words of letters and digits, small, one space between; `nil` unless both are there.
    private static func nameAndAddress(_ name: String?, _ lines: [String]) -> String? {
        let name = words(name ?? "")
        let address = words(lines.joined(separator: " "))
        guard !name.isEmpty, address.contains(where: { $0.contains { $0.isNumber } }) else { return nil }
        // Whether the surname stands first or last, it is the same name.
        return name.sorted().joined(separator: " ") + "\n" + address.joined(separator: " ")
    }

    private static func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}

/// A person's word that two cases are one citizen's, or that they are not.
package enum SameCitizen {
    /// Refuses a word without its reason, and one about a case and itself.
    package static func check(_ case: CaseID, _ other: CaseID, reason: String) throws(IntakeRefusal) {
        guard `case` != other else { throw .joinedWithItself }
        guard !Words.areMissing(in: reason) else { throw .joinReasonMissing }
        try Words.check(reason, most: Words.mostInReason)
    }
}
