# The module the page loads: bandstand_core.mjs and bandstand_core.wasm.
file(GLOB wasm_sources CONFIGURE_DEPENDS wasm/*.cpp)
if(wasm_sources)
  add_executable(bandstand_wasm ${wasm_sources})
  set_target_properties(bandstand_wasm PROPERTIES OUTPUT_NAME bandstand_core SUFFIX .mjs)
  target_link_libraries(bandstand_wasm PRIVATE bandstand_core)
  set_property(TARGET bandstand_wasm PROPERTY LINK_DEPENDS "${CMAKE_SOURCE_DIR}/wasm/read_value.js")
  target_link_options(bandstand_wasm PRIVATE
    --bind
    --js-library "${CMAKE_SOURCE_DIR}/wasm/read_value.js"
    -sMODULARIZE=1 -sEXPORT_ES6=1 -sUSE_ES6_IMPORT_META=0 -sEXPORT_NAME=createCore
    # The same module runs in node too, as long as the caller hands over the wasm bytes.
    -sENVIRONMENT=web,worker
    # Bindings without eval: the page's content security policy forbids it.
    -sDYNAMIC_EXECUTION=0
    -sFILESYSTEM=0
    # Shrinks again what has shrunk, until nothing does (4 kB packed), and inlines functions of up to
    # 14 instructions instead of 20 (5 kB; at 10 the figures take longer).
    -sBINARYEN_EXTRA_PASSES=--converge,--flexible-inline-max-function-size=14
    -sALLOW_MEMORY_GROWTH=1 -sMAXIMUM_MEMORY=4GB)
endif()

# The module that unpacks the page: bandstand_unpack.wasm, which needs nothing from outside. The start
# of the page waits for it, so it is built for speed whatever the build.
file(GLOB unpack_sources CONFIGURE_DEPENDS wasm/unpack/*.cpp)
add_executable(bandstand_unpack ${unpack_sources})
set_target_properties(bandstand_unpack PROPERTIES SUFFIX .wasm)
target_link_libraries(bandstand_unpack PRIVATE bandstand_options)
target_compile_options(bandstand_unpack PRIVATE -O2)
target_link_options(bandstand_unpack PRIVATE
  -O2 --no-entry -sSTANDALONE_WASM=1
  # Packed and unpacked have to fit in beside each other.
  -sTOTAL_STACK=64KB -sINITIAL_MEMORY=8MB)
add_dependencies(bandstand_wasm bandstand_unpack)
