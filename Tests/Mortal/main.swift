import Glibc
import Runtime
import Support

// A service of the tests as a real process, by the name in GENKLANG_TEST_SERVICE: one that can really die.
switch getenv("GENKLANG_TEST_SERVICE").map({ String(cString: $0) }) {
case "intake": ServiceProcess.run(TellingService.self)
case "callback-notes": ServiceProcess.run(NotingService.self)
case "intake-addresses": ServiceProcess.run(AddressService.self)
default: ServiceProcess.run(HearingService.self)
}
