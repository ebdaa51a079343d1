import CaseModel
import DirectoryCore
package import Runtime
import Seal
package import Wire

/// What is looked at before Directory starts, so that nobody is locked out, or led by nobody, for a slip in a file.
extension DirectoryService {
    package static func check(_ settings: JSON, in data: DataFolder) throws {
        try checkWords(settings)
        let read = try Configuration.read(DirectorySettings.self, from: settings)
        guard read.sessionIdleMinutes <= read.sessionLongestMinutes else {
            throw ConfigurationFault(
                "configuration.session", "sessionIdleMinutes: no more than sessionLongestMinutes expected")
        }
        let faults = read.written.faults + hashes(of: read.people)
        guard let first = faults.first else { return }
        let more = faults.count > 1 ? " (and \(faults.count - 1) more to mend)" : ""
        throw ConfigurationFault(first.code, first.words + more)
    }

    /// Nobody real is let in beside the invented municipality, whose password stands in the README; and somebody is.
    package static func checkReal(_ settings: JSON) throws {
        let read = try Configuration.read(DirectorySettings.self, from: settings)
        guard !read.demonstration else {
            throw ConfigurationFault(
                "directory.invented",
                "demonstration: the invented people could sign in, by a password that everybody knows; set it to false")
        }
        guard !read.units.isEmpty, read.people.contains(where: { $0.isActive ?? true }) else {
            throw ConfigurationFault(
                "directory.nobody", "units, people: at least one unit, and one person who works there, expected")
        }
    }

    /// Keys and words that may stand in the lists, which nothing else holds: an `isActve` would let somebody in.
    private static func checkWords(_ settings: JSON) throws(ConfigurationFault) {
        try Configuration.checkKeys(of: "units", in: settings, known: ["unit", "name", "parent", "leader", "isClosed"])
        try Configuration.checkKeys(
            of: "people", in: settings,
            known: [
                "person", "user", "name", "title", "email", "unit", "roles", "passwordHash", "identity", "isActive",
            ])
        try checkRoles(settings["secondFactorRoles"], at: "secondFactorRoles")
        for (index, person) in (settings["people"]?.array ?? []).enumerated() {
            try checkRoles(person["roles"], at: "people[\(index)].roles")
        }
    }

    private static func checkRoles(_ roles: JSON?, at place: String) throws(ConfigurationFault) {
        for (index, role) in (roles?.array ?? []).enumerated() {
            guard let word = role.string, Role(rawValue: word) == nil else { continue }
            throw ConfigurationFault(
                "directory.unknown_role",
                "\(place)[\(index)]: \"\(word)\" is none of \(Role.allCases.map(\.rawValue).joined(separator: ", "))")
        }
    }

    private static func hashes(of people: [DirectorySettings.ConfiguredPerson]) -> [StaffWritten.Fault] {
        people.enumerated().compactMap { index, person in
            guard let hash = person.passwordHash, !hash.isEmpty, !Password.isHash(hash) else { return nil }
            return StaffWritten.Fault(
                code: "directory.password_hash",
                words:
                    "people[\(index)] (\(person.person)): passwordHash: a yescrypt hash expected, $y$ at its beginning; "
                    + "genklang password-hash makes one")
        }
    }
}
