@echo off
rem Starts slipway on the JVM of JAVA_HOME, or the one on the PATH. SLIPWAY_OPTS holds further JVM options.
setlocal
set "lib=%~dp0..\lib"
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"

rem The first compiler alone, and only for what runs often, is best for a short run, and G1 alone takes over the objects
rem that stand in an archive of Java 17. SHA-256 of downloads and simulations need the second.
set "run=-XX:+UseG1GC -XX:ParallelGCThreads=1 -XX:ConcGCThreads=1 -XX:G1ConcRefinementThreads=1"
set "run=%run% -XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=4"
set "long=-XX:+UseSerialGC -Xmn6m"
if "%~1 %~2"=="engine fetch" set "run=%long%"
if "%~1 %~2"=="engine mirror" set "run=%long%"
if "%~1 %~2"=="engine cache" set "run=%long%"
if "%~1 %~2"=="connections simulate" set "run=%long%"

"%java%" -XX:SharedArchiveFile="%lib%\slipway.jsa" -Xshare:auto -Xlog:disable ^
  -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 %run% -Xms16m -XX:-UsePerfData ^
  "-Dpicocli.converters.excludes=java[.](time|sql|net|nio|util)[.].*" ^
  %SLIPWAY_OPTS% -cp "%lib%\slipway-facts.jar;%lib%\slipway.jar;%lib%\slipway-chart.jar;%lib%\slipway-jdbc.jar" dev.slipway.Main %*
exit /b %ERRORLEVEL%
