package import CaseModel
import Wire

/// What lies in a backup: which files, of which moments, with which digests, by which release.
package struct Manifest: Codable, Equatable, Sendable {
    package struct File: Codable, Equatable, Sendable {
        package let service: String
        /// Its name in the backup's folder.
        package let file: String
        package let bytes: Int64
        /// SHA-256, in hexadecimal.
        package let digest: String
        /// When the copy was whole: the file is as it was then.
        package let moment: Timestamp
        /// Events that the disk had changed and that are missing in it; absent when there is none.
        package let omitted: Int64?

        package init(
            service: String, file: String, bytes: Int64, digest: String, moment: Timestamp, omitted: Int64? = nil
        ) {
            self.service = service
            self.file = file
            self.bytes = bytes
            self.digest = digest
            self.moment = moment
            self.omitted = omitted
        }
    }

    /// The name of the manifest's own file.
    package static let name = "manifest.json"
    /// What this program can read.
    package static let format = 1

    package let format: Int
    package let version: String
    package let files: [File]

    package init(version: String, files: [File]) {
        format = Self.format
        self.version = version
        self.files = files
    }

    package var text: String {
        var table = Table(["SERVICE", "MOMENT", "BYTES", "SHA-256"])
        for file in files { table.add([file.service, file.moment.description, "\(file.bytes)", file.digest]) }
        return table.text
    }

    /// What happens when the files are started, line by line.
    package func prospect(putting services: [String]) -> [String] {
        services.compactMap { service in
            guard let file = files.first(where: { $0.service == service }) else { return nil }
            guard service != "bus" else {
                return "bus: of \(file.moment); its senders fill it up, in order of time, before anybody follows it"
            }
            return "\(service): of \(file.moment); starts held, in a new life, until genklang held release \(service)"
        }
    }
}
