import Runtime

ServiceProcess.run(NotifierService.self)
