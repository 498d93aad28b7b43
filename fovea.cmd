@echo off
rem Starts Fovea on Windows; builds it the first time. See "fovea --help" and the script "fovea".
setlocal
set "HOME_DIR=%~dp0"
set "DIST=%HOME_DIR%app\target\dist"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if not exist "%DIST%\fovea.jar" (
  echo fovea: building ^(a few minutes the first time^) 1>&2
  pushd "%HOME_DIR%"
  call mvn -q -B -ntp -DskipTests -pl app -am package 1>&2
  if errorlevel 1 (
    popd
    echo fovea: the build failed; a JDK 17 or newer and Maven 3.8 or newer are needed 1>&2
    exit /b 1
  )
  popd
)
"%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 %FOVEA_JAVA_OPTS% -jar "%DIST%\fovea.jar" %*
exit /b %ERRORLEVEL%
